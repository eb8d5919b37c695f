package org.tallystick.device.serial;

import java.io.IOException;
import org.tallystick.simulator.Endpoint;
import org.tallystick.simulator.TcpEndpoint;

class TcpLineTest extends LineContract {
    @Override
    Ends connect() throws IOException {
        Endpoint device = TcpEndpoint.on(0);
        return new Ends(Lines.to(device.address(), LineSettings.of(9600)), device);
    }
}
