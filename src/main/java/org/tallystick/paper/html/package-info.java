/**
 * Slips and reports as pages: well-formed XHTML that a browser shows, a printer prints on A4 or A5 and the PDF renderer
 * takes. No script, nothing from outside, all text escaped.
 */
@NullMarked
package org.tallystick.paper.html;

import org.jspecify.annotations.NullMarked;
