package org.tallystick.cli.counter;

import java.io.PrintWriter;
import org.tallystick.cli.Module.Reply;

/** What a correction came to, in words. */
record Taken(PrintWriter out) {
    void show(String word, Reply reply) {
        out.printf(
                "%s  slip %s: debt lowered by %s, hand back %s in cash, owes now %s%n",
                word, reply.text("slip"), reply.text("debtLowered"), reply.text("payOut"), reply.text("balanceAfter"));
    }
}
