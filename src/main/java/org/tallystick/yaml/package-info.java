/**
 * Files that people write: YAML read with the place of each key and value, so that whatever is wrong is told with file,
 * line, column and remedy. Knows the form of settings and of device profiles, and the meaning of neither.
 */
@NullMarked
package org.tallystick.yaml;

import org.jspecify.annotations.NullMarked;
