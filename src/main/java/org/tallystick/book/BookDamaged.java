package org.tallystick.book;

/** The files do not hold what was once recorded; nothing may be built on them until a person has looked. */
public final class BookDamaged extends RuntimeException {
    private final transient Finding finding;

    BookDamaged(Finding finding) {
        super(finding.text());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
