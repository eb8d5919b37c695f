package org.tallystick.device.printer.escpos;

import java.util.List;

/**
 * Commands that a printer obeys the moment they arrive, even offline or with a full buffer. Inside another command
 * they would be taken for its data.
 */
public sealed interface RealTimeCommand extends EscPosCommand {
    int DLE = 0x10;
    int EOT = 0x04;
    int ENQ = 0x05;
    int DC4 = 0x14;

    @Override
    default boolean isUrgent() {
        return true;
    }

    /** DLE EOT n: 1 printer, 2 why offline, 3 error, 4 paper. */
    record TransmitRealTimeStatus(int n) implements RealTimeCommand {
        /** All that tells whether a slip can be printed; three answers come back, in this order. */
        public static final List<TransmitRealTimeStatus> PRINTER_OFFLINE_PAPER =
                List.of(new TransmitRealTimeStatus(1), new TransmitRealTimeStatus(2), new TransmitRealTimeStatus(4));

        @Override
        public Octets encoded() {
            return Octets.of(DLE, EOT, n);
        }
    }

    /** DLE ENQ n: 1 recovers from an error and prints on, 2 recovers and clears the buffers. */
    record RequestRecovery(int n) implements RealTimeCommand {
        public static final RequestRecovery CLEARING = new RequestRecovery(2);

        @Override
        public Octets encoded() {
            return Octets.of(DLE, ENQ, n);
        }
    }

    /** DLE DC4 function 8: clears the receive and print buffers and says so; send nothing before it has. */
    record ClearBuffers() implements RealTimeCommand {
        static final Octets BYTES = Octets.of(DLE, DC4, 8, 1, 3, 20, 1, 6, 2, 8);

        @Override
        public Octets encoded() {
            return BYTES;
        }
    }
}
