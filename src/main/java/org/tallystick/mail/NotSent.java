package org.tallystick.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** A letter was not sent, as far as is known: where the server's last answer was lost, it may have it all the same. */
public final class NotSent extends Exception {
    private static final Pattern CODE = Pattern.compile("^([245]\\d\\d)[ -]");
    private static final int FOR_GOOD = 500;
    private static final int MOST = 200;

    private final boolean again;

    /** @param again whether the same may succeed later by itself */
    NotSent(String why, boolean again, @Nullable Throwable cause) {
        super(why, cause);
        this.again = again;
    }

    /** Whether the same may succeed later by itself; else somebody has to mend something first. */
    public boolean again() {
        return again;
    }

    static NotSent because(MessagingException failure) {
        List<Throwable> chain = chain(failure);
        int code = chain.stream()
                .mapToInt(NotSent::code)
                .filter(each -> each > 0)
                .findFirst()
                .orElse(0);
        boolean refused = code >= FOR_GOOD;
        boolean unknown = chain.stream().anyMatch(CertificateException.class::isInstance);
        boolean inTheClear = text(failure).startsWith("STARTTLS is required");
        boolean cut = chain.stream().anyMatch(IOException.class::isInstance);
        boolean stranger = failure instanceof AuthenticationFailedException && !cut;
        String why = unknown
                ? "the server's certificate is not trusted: "
                : stranger ? "the server does not know user or password: " : "";
        return new NotSent(
                why + shown(text(chain.getLast())),
                !refused && !unknown && !inTheClear && (!stranger || code > 0),
                failure);
    }

    /** A failure, what was behind it, and so on; the deepest one last. */
    private static List<Throwable> chain(MessagingException failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable each = failure;
        while (each != null && !chain.contains(each)) {
            chain.add(each);
            each = each instanceof MessagingException outer && outer.getNextException() != null
                    ? outer.getNextException()
                    : each.getCause();
        }
        return chain;
    }

    /** What the server answered; zero where it did not. */
    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException sent -> sent.getReturnCode();
            case AuthenticationFailedException login -> {
                Matcher said = CODE.matcher(text(login));
                yield said.find() ? Integer.parseInt(said.group(1)) : 0;
            }
            default -> 0;
        };
    }

    private static String text(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** On one line: a server may say anything. */
    private static String shown(String said) {
        String line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > MOST ? line.substring(0, MOST) + "..." : line;
    }
}
