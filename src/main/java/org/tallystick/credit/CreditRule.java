package org.tallystick.credit;

import java.util.Optional;

/** One rule of the shop; each has its section in {@code docs/credit-rules.md}. */
public interface CreditRule {

    /** What speaks against the sale, if anything does. */
    Optional<Finding> judge(CreditCase credit);
}
