/** Pages as PDF, with their font inside. The only importer of PDFBox and of the renderer on top of it. */
@NullMarked
package org.tallystick.paper.pdf;

import org.jspecify.annotations.NullMarked;
