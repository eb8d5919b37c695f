package org.tallystick.device.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.tallystick.device.printer.escpos.Octets;

/** Words in a printer's code page; nothing but characters ever comes out, whatever stands in a name. */
final class PaperText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PaperText() {}

    /** What the page lacks becomes the letter without its marks, else a question mark; control bytes are dropped. */
    static Octets encode(String text, Charset page) {
        CharsetEncoder encoder = page.newEncoder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            String written = Character.toString(character);
            String printed = encoder.canEncode(written) ? written : nearest(character, encoder);
            for (byte b : printed.getBytes(page)) {
                int octet = b & 0xFF;
                if (octet >= 0x20 && octet != 0x7F) {
                    bytes.write(octet);
                }
            }
        });
        return Octets.of(bytes.toByteArray());
    }

    /** For a QR code, which holds more than the code page. */
    static Octets utf8(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int octet = b & 0xFF;
            if (octet >= 0x20 && octet != 0x7F) {
                bytes.write(octet);
            }
        }
        return Octets.of(bytes.toByteArray());
    }

    private static String nearest(int character, CharsetEncoder encoder) {
        if (!Character.isBmpCodePoint(character)) {
            return "?";
        }
        String decomposed = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD);
        String bare = MARKS.matcher(decomposed).replaceAll("");
        return encoder.canEncode(bare) ? bare : "?";
    }
}
