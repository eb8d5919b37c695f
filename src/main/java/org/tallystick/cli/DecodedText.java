package org.tallystick.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 that comes in pieces of any length, as text; so that a long answer is never held whole. */
final class DecodedText extends OutputStream {
    private static final int MOST_LEFT_OVER = 4;

    private final Writer to;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer text = CharBuffer.allocate(8192);
    private ByteBuffer begun = ByteBuffer.allocate(MOST_LEFT_OVER).flip();

    DecodedText(Writer to) {
        this.to = to;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(begun.remaining() + length);
        all.put(begun).put(bytes, from, length).flip();
        while (decoder.decode(all, text, false).isOverflow()) {
            put();
        }
        put();
        begun = all;
    }

    private void put() throws IOException {
        to.append(text.flip());
        text.clear();
    }

    /** Leaves the writer open. */
    @Override
    public void close() throws IOException {
        to.flush();
    }
}
