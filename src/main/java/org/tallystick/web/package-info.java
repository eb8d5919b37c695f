/**
 * The pages in a browser on this machine: who may see them, what stands on them, and their forms, each of which becomes
 * a request to the api. No script, nothing from outside, all text escaped.
 */
@NullMarked
package org.tallystick.web;

import org.jspecify.annotations.NullMarked;
