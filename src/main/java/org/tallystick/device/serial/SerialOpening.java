package org.tallystick.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tallystick.device.serial.LineSettings.Flow;
import org.tallystick.device.serial.LineSettings.Parity;

/** Opens a serial port, or says in a shop's words why it could not. */
final class SerialOpening {
    private static final int READ_MILLIS = (int) Line.READING.toMillis();

    private SerialOpening() {}

    /** A port object resolves links when it is made and never again, so each opening needs a fresh one. */
    static SerialPort open(String address, LineSettings settings) throws LineException {
        boolean path = address.startsWith("/");
        // jSerialComm would look for a missing path's last name in /dev, and so might open another device.
        if (path && !Files.exists(Path.of(address))) {
            throw missing(address);
        }
        NativeLibrary.prepare();
        SerialPort port;
        try {
            port = SerialPort.getCommPort(address);
        } catch (SerialPortInvalidPortException e) {
            throw missing(address);
        }
        port.setComPortParameters(settings.baud(), settings.dataBits(), stopBits(settings), parity(settings.parity()));
        port.setFlowControl(flow(settings.flow()));
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
        if (!port.openPort()) {
            boolean allowed = !path || (Files.isReadable(Path.of(address)) && Files.isWritable(Path.of(address)));
            throw refused(address, allowed, port.getLastErrorCode(), !path);
        }
        return port;
    }

    /** Error codes: {@code errno.h} of Linux and macOS, {@code winerror.h}. */
    static LineException refused(String address, boolean allowed, int code, boolean windows) {
        if (!allowed) {
            return new LineException(address + " may not be used by this user: add the user to the group that owns it"
                    + " (Linux: sudo usermod -aG dialout USER) and log in again");
        }
        if (windows) {
            return switch (code) {
                case 2, 3 -> missing(address);
                case 5 -> inUse(address);
                default -> failed(address, code);
            };
        }
        return switch (code) {
            case 2 -> // ENOENT for a path that is there: how the library says that it holds the port itself
                new LineException(address + " is in use by this program already: give each device in the settings a"
                        + " port of its own");
            case 11, 16, 35 -> inUse(address); // EAGAIN (Linux), EBUSY, EAGAIN (macOS)
            case 22, 25 -> // EINVAL, ENOTTY
                new LineException(
                        address + " is no serial port, or cannot do these settings: check the port and the baud rate");
            default -> failed(address, code);
        };
    }

    private static LineException missing(String address) {
        return new LineException(address + " is not there: check that the device is plugged in and on, and the"
                + " port's name in the settings (tallystick devices lists the ports)");
    }

    private static LineException inUse(String address) {
        return new LineException(
                address + " is in use by another program: end that program, or choose another port in the settings");
    }

    private static LineException failed(String address, int code) {
        return new LineException(address + " could not be opened (system error " + code
                + "): unplug the device, plug it in again, and check that no other program uses it");
    }

    private static int stopBits(LineSettings settings) {
        return settings.stopBits() == 2 ? SerialPort.TWO_STOP_BITS : SerialPort.ONE_STOP_BIT;
    }

    private static int parity(Parity parity) {
        return switch (parity) {
            case NONE -> SerialPort.NO_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case MARK -> SerialPort.MARK_PARITY;
            case SPACE -> SerialPort.SPACE_PARITY;
        };
    }

    private static int flow(Flow flow) {
        return switch (flow) {
            case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
            case RTS_CTS -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
            case XON_XOFF -> SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
            case DTR_DSR -> SerialPort.FLOW_CONTROL_DTR_ENABLED | SerialPort.FLOW_CONTROL_DSR_ENABLED;
        };
    }
}
