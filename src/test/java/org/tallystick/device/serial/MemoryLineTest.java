package org.tallystick.device.serial;

class MemoryLineTest extends LineContract {
    @Override
    Ends connect() {
        MemoryLine line = new MemoryLine("memory");
        return new Ends(line, line.device());
    }
}
