package org.tallystick.paper.html;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Keeps out of a page what no XML can hold, since the PDF renderer reads pages as XML. */
public final class XmlOutput implements TemplateOutput {
    private static final int OUTSIDE_XML = 0xFFFD;

    private final Consumer<String> out;

    private XmlOutput(Consumer<String> out) {
        this.out = out;
    }

    /** A template, filled in. */
    public static String filled(BiConsumer<HtmlTemplateOutput, HtmlInterceptor> template) {
        StringBuilder page = new StringBuilder();
        fill(page::append, template);
        return page.toString();
    }

    /** Fills a template in, piece by piece. */
    public static void fill(Consumer<String> out, BiConsumer<HtmlTemplateOutput, HtmlInterceptor> template) {
        template.accept(new OwaspHtmlTemplateOutput(new XmlOutput(out)), new NoInterceptor());
    }

    /** Adds nothing to forms: what they carry stands in the templates. */
    private static final class NoInterceptor implements HtmlInterceptor {
        @Override
        public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {
            // nothing is added
        }

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {
            // nothing is added
        }
    }

    @Override
    public void writeContent(String value) {
        out.accept(isXml(value) ? value : cleaned(value));
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

    private static boolean isXml(String value) {
        for (int i = 0; i < value.length(); ) {
            int point = value.codePointAt(i);
            if (!isXml(point)) {
                return false;
            }
            i += Character.charCount(point);
        }
        return true;
    }

    private static boolean isXml(int point) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
        return !control && !surrogate && point != 0xFFFE && point != 0xFFFF;
    }
}
