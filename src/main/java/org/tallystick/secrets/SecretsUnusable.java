package org.tallystick.secrets;

/** The secrets folder cannot be used as it is; the message names the file, what is wrong and the remedy. */
public final class SecretsUnusable extends RuntimeException {
    SecretsUnusable(String whereWrongAndRemedy) {
        super(whereWrongAndRemedy);
    }

    SecretsUnusable(String whereWrongAndRemedy, Throwable cause) {
        super(whereWrongAndRemedy, cause);
    }
}
