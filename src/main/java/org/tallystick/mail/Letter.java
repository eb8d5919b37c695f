package org.tallystick.mail;

/**
 * A mail to one person, with one file.
 *
 * @param id by which whoever gets it twice sees that it is the same one; what stands between the angle brackets of its
 *     Message-ID
 * @param fileName in plain ASCII, which old readers show too
 * @param fileType such as {@code application/pdf}
 */
@SuppressWarnings("ArrayRecordComponent") // two letters are never compared
public record Letter(
        String id, String from, String to, String subject, String text, String fileName, String fileType, byte[] file) {

    /** Without what stands in it, which is for nobody's log. */
    @Override
    public String toString() {
        return "Letter[%s to %s]".formatted(id, to);
    }
}
