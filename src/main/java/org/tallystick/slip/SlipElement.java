package org.tallystick.slip;

/** A piece of a slip; from top to bottom they make the document. */
public sealed interface SlipElement {
    /** Large and centred. */
    record Title(String text) implements SlipElement {}

    /** Where ORIGINAL or COPY n stands; the words come with each copy. */
    record CopyMark() implements SlipElement {}

    record Centred(String text) implements SlipElement {}

    /** A paragraph, wrapped at words. */
    record Paragraph(String text) implements SlipElement {}

    /** Words on the left and a figure on the right; the figure is never broken. */
    record Row(String left, String right, boolean strong) implements SlipElement {}

    /** A line across the paper. */
    record Rule() implements SlipElement {}

    record Space(int lines) implements SlipElement {}

    /** Room to write on behind a label, such as a signature. */
    record WriteHere(String label) implements SlipElement {}

    record Qr(String content) implements SlipElement {}

    /** Paper is cut here. */
    record Cut() implements SlipElement {}
}
