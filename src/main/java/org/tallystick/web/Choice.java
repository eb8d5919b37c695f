package org.tallystick.web;

/** What may be chosen in a field. */
record Choice(String value, String words) {}
