package org.tallystick.slip;

/** A piece of a slip; from top to bottom they make the document. */
public sealed interface SlipElement {
    /** Large and centred. */
    record Title(String text) implements SlipElement {}

    /** Where ORIGINAL or COPY n stands; the words come with each copy. */
    record CopyMark() implements SlipElement {}

    record Centred(String text) implements SlipElement {}

    /** A paragraph, wrapped at words; leading spaces indent all of it. */
    record Paragraph(String text) implements SlipElement {}

    /** Words on the left and a figure on the right; the figure is broken only if it alone is wider than the paper. */
    record Row(String left, String right, boolean strong) implements SlipElement {}

    /** A line across the paper. */
    record Rule() implements SlipElement {}

    /** Empty lines, 0 to 20. */
    record Space(int lines) implements SlipElement {
        public Space {
            if (lines < 0 || lines > 20) {
                throw new IllegalArgumentException(lines + " empty lines; a slip has 0 to 20 on end");
            }
        }
    }

    /** Room to write on behind a label, such as a signature. */
    record WriteHere(String label) implements SlipElement {}

    record Qr(String content) implements SlipElement {}

    /** What stands on the copies of one keeper alone, such as the line to sign. */
    record Only(Keeper keeper, SlipElement part) implements SlipElement {
        public Only {
            if (part instanceof Only) {
                throw new IllegalArgumentException("what stands on the copies of one keeper alone says so once");
            }
        }
    }

    /** What a printer can do, on its test page; nothing on paper that comes from no printer. */
    record Specimens() implements SlipElement {}

    /** Paper is cut here. */
    record Cut() implements SlipElement {}
}
