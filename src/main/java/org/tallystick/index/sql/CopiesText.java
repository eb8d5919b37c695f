package org.tallystick.index.sql;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.ledger.account.CopyStatus;
import org.tallystick.ledger.account.CopyStatus.PrintState;

/**
 * The copies of a slip as one text, so that a slip is one row: for each its number, state and proof, how many
 * characters its detail has, and those.
 */
public final class CopiesText {
    private CopiesText() {}

    public static String of(List<CopyStatus> copies) {
        StringBuilder text = new StringBuilder(copies.size() * 24);
        for (CopyStatus copy : copies) {
            text.append(copy.copy()).append(' ');
            text.append(copy.state().name()).append(' ');
            text.append(copy.proof().name()).append(' ');
            text.append(copy.detail().length()).append(' ');
            text.append(copy.detail());
        }
        return text.toString();
    }

    /**
     * Reads the text back.
     *
     * @throws IllegalArgumentException when it is not what {@link #of} makes
     */
    public static List<CopyStatus> read(String text) {
        List<CopyStatus> copies = new ArrayList<>(2);
        int at = 0;
        while (at < text.length()) {
            String[] words = new String[4];
            for (int word = 0; word < words.length; word++) {
                int end = text.indexOf(' ', at);
                if (end < 0) {
                    throw notCopies(text);
                }
                words[word] = text.substring(at, end);
                at = end + 1;
            }
            int detail = Integer.parseInt(words[3]);
            if (detail < 0 || detail > text.length() - at) {
                throw notCopies(text);
            }
            copies.add(new CopyStatus(
                    Integer.parseInt(words[0]),
                    PrintState.valueOf(words[1]),
                    Proof.valueOf(words[2]),
                    text.substring(at, at + detail)));
            at += detail;
        }
        return copies;
    }

    private static IllegalArgumentException notCopies(String text) {
        return new IllegalArgumentException("'" + text + "' are no copies of a slip");
    }
}
