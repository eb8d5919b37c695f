package org.tallystick.api.counter;

import org.tallystick.till.device.DeviceState;

/**
 * How a device is, in the words of UnifiedPOS (JavaPOS), for software that knows those.
 *
 * @param power ONLINE, OFFLINE (it is there but cannot work), OFF_OFFLINE (off or gone) or UNKNOWN
 * @param error SUCCESS, or the error code, with the extended one behind a blank
 * @see <a href="https://www.omg.org/spec/UPOS/">UnifiedPOS 1.16, appendix A, and chapter POS Printer</a>
 */
record UnifiedPos(String power, String error) {
    static UnifiedPos of(DeviceState device) {
        return switch (device.state()) {
            case "READY", "PAPER_LOW" -> new UnifiedPos("ONLINE", "SUCCESS");
            case "PRINTING" -> new UnifiedPos("ONLINE", "E_BUSY");
            case "PAPER_OUT" -> new UnifiedPos("OFFLINE", "E_EXTENDED EPTR_REC_EMPTY");
            case "COVER_OPEN" -> new UnifiedPos("OFFLINE", "E_EXTENDED EPTR_COVER_OPEN");
            case "ERROR", "GARBLED" -> new UnifiedPos("OFFLINE", "E_FAILURE");
            case "SILENT" -> new UnifiedPos("OFF_OFFLINE", "E_OFFLINE");
            case "DISCONNECTED" -> new UnifiedPos("OFF_OFFLINE", "E_NOHARDWARE");
            default -> new UnifiedPos("UNKNOWN", "E_NOSERVICE");
        };
    }
}
