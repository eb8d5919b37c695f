package org.tallystick.web;

/** Says why there is no page. */
record TroublePage(Frame frame, String why) {}
