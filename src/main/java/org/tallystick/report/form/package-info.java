/** Reports as text of 80 columns, as slips for receipt paper, as tables for pages, and as CSV. */
@NullMarked
package org.tallystick.report.form;

import org.jspecify.annotations.NullMarked;
