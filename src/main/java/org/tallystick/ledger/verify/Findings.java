package org.tallystick.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.book.BookLine;
import org.tallystick.ledger.account.SetAside;

/** What a check has found, in sentences for people: at most a hundred, then how many more. */
@SuppressWarnings("AnnotateFormatMethod") // no library here has that annotation
final class Findings {
    private static final int MOST = 100;
    private static final String BOOK_REMEDY = "; restore a backup or ask for help, and keep this folder as it is";
    private static final String ERASURE_REMEDY = "; run tallystick rebuild, which takes them out";
    private static final String SET_ASIDE_REMEDY = ". Keep this folder as it is, and ask for help";
    private static final String INDEX_REMEDY = "; run tallystick rebuild";

    private final List<String> texts = new ArrayList<>();
    private long more;

    void inLine(BookLine line, String what, Object... values) {
        inLine(line.number(), what, values);
    }

    void inLine(long line, String what, Object... values) {
        add("book, line " + line + ": " + what.formatted(values) + BOOK_REMEDY);
    }

    /** What an erasure should have taken out. */
    void leftInLine(long line, String what, Object... values) {
        add("book, line " + line + ": " + what.formatted(values) + ERASURE_REMEDY);
    }

    void setAside(SetAside line) {
        add("book, " + line.text() + SET_ASIDE_REMEDY);
    }

    /** A hash that was kept outside the book. */
    void noLineHas(String anchor) {
        add("the anchor %s is the hash of no line: lines were changed or cut off since, or it is of %s"
                .formatted(anchor, "another book; compare it with the paper, then restore a backup"));
    }

    /** What names its line itself. */
    void inBook(String what) {
        add("book, " + what + BOOK_REMEDY);
    }

    void inIndex(String what, Object... values) {
        add("index: it " + what.formatted(values) + INDEX_REMEDY);
    }

    List<String> texts() {
        List<String> all = new ArrayList<>(texts);
        if (more > 0) {
            all.add("and %d more like these".formatted(more));
        }
        return all;
    }

    private void add(String text) {
        if (texts.size() < MOST) {
            texts.add(text);
        } else {
            more++;
        }
    }
}
