package org.tallystick.validation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import org.tallystick.wording.Phrase;

/**
 * The text of a file that somebody's program wrote: UTF-8, UTF-16 where the file says so, or what was stated. Nothing
 * else is guessed, and what was stated is not believed against the file.
 *
 * @param name of the file, for messages
 * @param howToSay what stands before the name of an encoding where it is stated, such as {@code --encoding }
 */
public record EncodedFile(String name, String howToSay) {
    private static final char REVERSED_MARK = '\uFFFE';

    /**
     * The text; a byte order mark may stand in front.
     *
     * @param encoding a name such as windows-1252; null where the file tells
     * @throws InvalidInput when it is not in that encoding, or there is none of that name
     */
    public String text(byte[] bytes, @Nullable String encoding) {
        Charset told = told(bytes);
        Charset charset = encoding == null ? told : stated(encoding, told, bytes);
        String text = decoded(bytes, charset, encoding);
        if (!text.isEmpty() && text.charAt(0) == REVERSED_MARK) {
            throw isNot(encoding == null ? charset.name() : encoding);
        }
        return text;
    }

    private String decoded(byte[] bytes, Charset charset, @Nullable String encoding) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            if (encoding != null) {
                throw isNot(encoding);
            }
            throw new InvalidInput(name, Phrase.INPUT_ENCODING_UNTOLD, charset, howToSay);
        }
    }

    private InvalidInput isNot(String encoding) {
        return new InvalidInput(name, Phrase.INPUT_ENCODING_NOT, encoding);
    }

    private Charset stated(String encoding, Charset told, byte[] bytes) {
        Charset charset = named(encoding);
        if (charset.equals(StandardCharsets.UTF_16) && !told.equals(StandardCharsets.UTF_8)) {
            return told; // with the order of its bytes
        }
        if (isOneByteALetter(charset) && isUtf8BeyondAscii(bytes)) {
            throw new InvalidInput(name, Phrase.INPUT_ENCODING_UTF8, encoding);
        }
        return charset;
    }

    private Charset named(String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidInput(
                    name, Phrase.INPUT_ENCODING_UNKNOWN, encoding.length() > 40 ? encoding.substring(0, 40) : encoding);
        }
    }

    /** By the byte order mark, or by the zeros that stand beside each Latin letter. */
    private static Charset told(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        if ((bytes[0] == 0) == (bytes[1] == 0)) {
            return StandardCharsets.UTF_8; // no letter in UTF-16 is two zeros
        }
        return bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static boolean isOneByteALetter(Charset charset) {
        return !charset.equals(StandardCharsets.US_ASCII)
                && charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() == 1;
    }

    /** What is not ASCII reads as UTF-8 by accident in no real text of one byte a letter. */
    private static boolean isUtf8BeyondAscii(byte[] bytes) {
        boolean beyond = false;
        for (byte each : bytes) {
            beyond |= each < 0;
        }
        if (!beyond) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
