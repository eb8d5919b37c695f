package org.tallystick.credit;

import java.util.Optional;
import org.tallystick.wording.Wording;

/** One rule of the shop; each has its section in {@code docs/credit-rules.md}. */
public interface CreditRule {

    /**
     * What speaks against the sale, if anything does.
     *
     * @param counter what is said there is said in these words
     */
    Optional<Finding> judge(CreditCase credit, Wording counter);
}
