package org.tallystick.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import tools.jackson.databind.node.ObjectNode;

/**
 * Standard output of one command: words for people, or with {@code --json} exactly one JSON object and nothing else,
 * whatever happens.
 */
final class Output {
    private final PrintWriter out;
    private final boolean json;
    private final StringWriter kept = new StringWriter();
    private final PrintWriter words;
    private boolean answered;

    Output(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
        words = json ? new PrintWriter(kept, true) : out;
    }

    boolean isJson() {
        return json;
    }

    /** For people; kept back with {@code --json}. */
    PrintWriter words() {
        return words;
    }

    boolean isAnswered() {
        return answered;
    }

    /** The one object. */
    void answer(ObjectNode object) {
        document().println(object);
        out.flush();
    }

    /** Where the one object is written that is too long to be held. */
    PrintWriter document() {
        if (answered) {
            throw new IllegalStateException("a command answers with one object");
        }
        answered = true;
        return out;
    }

    /** A command that only has words for people, such as a help, says them in an object. */
    void end() {
        if (json && !answered) {
            answer(Module.object().put("text", kept.toString()));
        }
        out.flush();
    }
}
