/** The papers that a customer gets or signs, each as a slip: which facts stand where. */
@NullMarked
package org.tallystick.slip.form;

import org.jspecify.annotations.NullMarked;
