package org.tallystick.book;

import java.io.IOException;
import java.util.Optional;

/** Reads single lines where they stand, each checked against the hash at the end of the line before it. */
record LineLookup(BookFiles files) {

    BookLine at(Place place) throws IOException {
        if (files.epochOf(place.segment()).isEmpty()) {
            throw damaged(files.nameOf(files.book()), 0, "segment " + place.segment() + " is missing");
        }
        String file = files.nameOf(files.segment(place.segment()));
        try (Disk.OpenFile open = files.disk().openToRead(files.segment(place.segment()))) {
            TextLines.Piece piece = new TextLines(open, place.offset()).next();
            if (piece == null || !piece.ended()) {
                throw damaged(file, 0, "no line stands at byte " + place.offset());
            }
            return switch (LineFormat.read(piece.bytes(), before(open, place.segment(), place.offset()))) {
                case LineFormat.Sound sound -> withPersonal(sound, place);
                case LineFormat.Bad bad ->
                    throw damaged(file, 0, "the line at byte " + place.offset() + " is bad: " + bad.why());
                case LineFormat.TooNew newer -> throw new BookTooNew(file, 0, newer.version());
            };
        }
    }

    /** Checks that the line an index knows as its last is there and sound. */
    void confirm(BookPosition known) throws IOException {
        if (known.line() > 0) {
            int segment = known.end().segment();
            String file = files.nameOf(files.segment(known.book(), segment));
            if (!files.epochOf(segment).equals(Optional.of(known.book()))) {
                throw damaged(file, known.line(), "the index knows this line, but the segment is missing");
            }
            confirmLine(known, file);
        }
        confirmPeople(known);
    }

    private void confirmLine(BookPosition known, String file) throws IOException {
        Place end = known.end();
        try (Disk.OpenFile open = files.disk().openToRead(files.segment(end.segment()))) {
            if (end.offset() < LineFormat.SEAL || open.size() < end.offset()) {
                throw damaged(file, known.line(), "the index knows this line, but the segment ends before it");
            }
            long start = startOfLineEndingAt(open, end.offset());
            byte[] line = ReservedFile.read(open, start, end.offset() - 1);
            LineFormat.Reading reading = LineFormat.read(line, before(open, end.segment(), start));
            if (reading instanceof LineFormat.TooNew newer) {
                throw new BookTooNew(file, known.line(), newer.version());
            }
            if (!(reading instanceof LineFormat.Sound sound
                    && sound.number() == known.line()
                    && sound.hash().equals(known.hash())
                    && ReservedFile.read(open, end.offset() - 1, end.offset())[0] == '\n')) {
                throw damaged(file, known.line(), "it is not the line the index knows");
            }
        }
    }

    private void confirmPeople(BookPosition known) throws IOException {
        long end = known.end().peopleOffset();
        try (Disk.OpenFile open = files.disk().openToRead(files.people())) {
            if (open.size() < end || (end > 0 && ReservedFile.read(open, end - 1, end)[0] != '\n')) {
                throw new BookDamaged(new BookFinding(
                        files.nameOf(files.people()),
                        known.line(),
                        "no record ends at byte " + end + ", where the index knows the end",
                        BookFinding.RESTORE + " If personal fields were just erased: " + BookFinding.REBUILD));
            }
        }
    }

    /** The entry of the line that ends at a position, once more found to be that line. */
    String entryEndingAt(BookPosition position) throws IOException {
        Place end = position.end();
        String file = files.nameOf(files.segment(end.segment()));
        try (Disk.OpenFile open = files.disk().openToRead(files.segment(end.segment()))) {
            long start = startOfLineEndingAt(open, end.offset());
            byte[] line = ReservedFile.read(open, start, end.offset() - 1);
            if (LineFormat.read(line, before(open, end.segment(), start)) instanceof LineFormat.Sound sound
                    && sound.hash().equals(position.hash())) {
                return sound.entry();
            }
            throw damaged(file, position.line(), "it is not the line that was read there before");
        }
    }

    private BookLine withPersonal(LineFormat.Sound sound, Place place) throws IOException {
        String epoch = files.epochOf(place.segment()).orElseThrow();
        boolean erased = sound.commitment().isPresent() && place.peopleOffset() < 0;
        Optional<String> personal = Optional.empty();
        if (sound.commitment().isPresent() && !erased) {
            personal = Optional.of(personalOf(epoch, sound, place.peopleOffset()));
        }
        return new BookLine(epoch, sound.number(), place, sound.entry(), personal, erased, sound.hash());
    }

    private String personalOf(String epoch, LineFormat.Sound sound, long offset) throws IOException {
        try (Disk.OpenFile open = files.disk().openToRead(files.people())) {
            TextLines.Piece piece = new TextLines(open, offset).next();
            return Optional.ofNullable(piece)
                    .flatMap(p -> PeopleRecord.read(p.bytes()))
                    .filter(record -> record.number() == sound.number())
                    .filter(record -> record.answers(epoch, sound.commitment().orElseThrow()))
                    .map(PeopleRecord::fields)
                    .orElseThrow(() -> damaged(
                            files.nameOf(files.people()), sound.number(), "its record is not at byte " + offset));
        }
    }

    /** The hash the line at a place was chained to. Every line ends alike, so it need not be searched. */
    private Hash before(Disk.OpenFile open, int segment, long offset) throws IOException {
        return offset > 0 ? sealEndingAt(open, segment, offset) : beforeAll(segment);
    }

    Hash beforeAll(int segment) throws IOException {
        String epoch = files.epochOf(segment).orElseThrow();
        if (segment == files.segments().firstKey()) {
            return files.chained("", Hash.NONE, epoch);
        }
        int earlier = files.segments().lowerKey(segment);
        try (Disk.OpenFile open = files.disk().openToRead(files.segment(earlier))) {
            // Where an epoch was begun right after a segment, that segment has no line.
            Hash last = open.size() == 0 ? beforeAll(earlier) : sealEndingAt(open, earlier, open.size());
            return files.chained(files.epochOf(earlier).orElseThrow(), last, epoch);
        }
    }

    /** As it stands there, right or wrong. */
    Optional<Hash> firstSeal() throws IOException {
        for (int segment : files.segments().keySet()) {
            try (Disk.OpenFile open = files.disk().openToRead(files.segment(segment))) {
                TextLines.Piece first = new TextLines(open, 0).next();
                if (first != null) { // an epoch can be begun right after a segment, which has no line then
                    return first.ended() ? LineFormat.sealOf(first.bytes()) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    Hash sealEndingAt(Disk.OpenFile open, int segment, long end) throws IOException {
        Optional<Hash> seal = end < LineFormat.SEAL
                ? Optional.empty()
                : LineFormat.sealOf(ReservedFile.read(open, end - LineFormat.SEAL, end - 1));
        return seal.orElseThrow(() -> damaged(files.nameOf(files.segment(segment)), 0, "no line ends at byte " + end));
    }

    /** Looks back for the LF before the one that ends there. */
    static long startOfLineEndingAt(Disk.OpenFile open, long end) throws IOException {
        long floor = Math.max(0, end - LineFormat.LONGEST);
        long from = end - 1;
        while (from > floor) {
            long chunk = Math.max(floor, from - 4096);
            byte[] bytes = ReservedFile.read(open, chunk, from);
            for (int i = bytes.length - 1; i >= 0; i--) {
                if (bytes[i] == '\n') {
                    return chunk + i + 1;
                }
            }
            from = chunk;
        }
        return floor;
    }

    private static BookDamaged damaged(String file, long line, String what) {
        return new BookDamaged(new BookFinding(file, line, what, BookFinding.RESTORE));
    }
}
