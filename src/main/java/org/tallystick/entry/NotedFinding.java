package org.tallystick.entry;

/** A finding of the decision as it is kept with the sale: the rule's name and how strict it was. */
public record NotedFinding(String rule, Severity severity) {
    /** In rising order; the strictest decides. */
    public enum Severity {
        INFORM,
        REFER,
        DECLINE
    }
}
