package org.tallystick.device.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes as a value. */
public final class Octets {
    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Octets of(byte... bytes) {
        return new Octets(bytes.clone());
    }

    /** The low eight bits of each number. */
    public static Octets of(int... numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return new Octets(bytes);
    }

    /** A part of an array: from, inclusive, to, exclusive. */
    public static Octets range(byte[] bytes, int from, int to) {
        return new Octets(Arrays.copyOfRange(bytes, from, to));
    }

    /** These, and others behind them. */
    public Octets then(Octets next) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(bytes.length + next.bytes.length);
        joined.writeBytes(bytes);
        joined.writeBytes(next.bytes);
        return new Octets(joined.toByteArray());
    }

    public int length() {
        return bytes.length;
    }

    /** 0 to 255. */
    public int at(int index) {
        return bytes[index] & 0xFF;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String text(Charset charset) {
        return new String(bytes, charset);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Two hexadecimal digits a byte, as manuals write them. */
    @Override
    public String toString() {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
    }
}
