/** What is said about paying, and claims that are doubted or given up. One use case a file. */
@NullMarked
package org.tallystick.collection;

import org.jspecify.annotations.NullMarked;
