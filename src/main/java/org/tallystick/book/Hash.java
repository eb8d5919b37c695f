package org.tallystick.book;

/** SHA-256 as 64 lower-case hex digits. */
public record Hash(String hex) {}
