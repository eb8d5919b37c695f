package org.tallystick.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** A verb that changes something of one customer. */
public abstract class CustomerVerb extends Verb {
    @Parameters(index = "0", paramLabel = "CUSTOMER")
    protected String customer = "";

    @Mixin
    private final RequestIdOption numbered = new RequestIdOption();

    /** With the id of what is done. */
    protected ObjectNode body() {
        return numbered.body(this);
    }

    /** The call of that name for the customer. */
    protected String path(String name) {
        return "/v1/customers/" + customer + "/" + name;
    }
}
