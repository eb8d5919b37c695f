/** Verbs that run something: the module, the demo, virtual devices. */
@NullMarked
package org.tallystick.cli.module;

import org.jspecify.annotations.NullMarked;
