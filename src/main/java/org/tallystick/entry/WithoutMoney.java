package org.tallystick.entry;

/** Entries by which nothing is owed, paid, taken back or given up. */
public sealed interface WithoutMoney extends Entry permits CollectionEntry, SlipEntry, DayEntry, ShopEntry {}
