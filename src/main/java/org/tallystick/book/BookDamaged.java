package org.tallystick.book;

/** The files do not hold what was once recorded; nothing may be built on them until a person has looked. */
public final class BookDamaged extends RuntimeException {
    private final transient BookFinding finding;

    BookDamaged(BookFinding finding) {
        super(finding.text());
        this.finding = finding;
    }

    /** As {@link #getMessage()} for whoever stands at the till: the owner sees which line it is. */
    public String say() {
        return "the book is damaged where this reads it; the owner sees what is wrong with: tallystick verify";
    }

    public BookFinding finding() {
        return finding;
    }
}
