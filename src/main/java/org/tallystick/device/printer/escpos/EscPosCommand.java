package org.tallystick.device.printer.escpos;

/**
 * The commands of ESC/POS. Each kind bears the manual's name in its comment.
 *
 * @see <a href="https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/">Epson, ESC/POS command reference</a>
 */
public sealed interface EscPosCommand extends Command
        permits PrintCommand, ImageCommand, QrCommand, StatusCommand, RealTimeCommand {}
