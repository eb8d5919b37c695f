package org.tallystick.paper.html;

import gg.jte.output.StringOutput;

/** Keeps out of a page what no XML can hold, since the PDF renderer reads pages as XML. */
final class XmlOutput extends StringOutput {
    private static final int OUTSIDE_XML = 0xFFFD;

    @Override
    public void writeContent(String value) {
        super.writeContent(value.codePoints().allMatch(XmlOutput::isXml) ? value : cleaned(value));
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
        writeContent(value.substring(beginIndex, endIndex));
    }

    private static String cleaned(String value) {
        return value.codePoints()
                .map(point -> isXml(point) ? point : OUTSIDE_XML)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int point) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
        return !control && !surrogate && point != 0xFFFE && point != 0xFFFF;
    }
}
