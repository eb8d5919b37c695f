package org.tallystick.simulator;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;

/** The C library's calls for pseudo-terminals, named as POSIX names them. */
@SuppressWarnings("MemberName") // JNA finds the C functions by these very names.
interface LibC extends Library {
    LibC CALLS = Native.load("c", LibC.class);

    int READ_WRITE = 2;
    int NO_CONTROLLING_TERMINAL = Platform.isMac() ? 0x20000 : 0x100;
    int NON_BLOCKING = Platform.isMac() ? 4 : 0x800;
    /** Larger than {@code struct termios} of any system. */
    int TERMIOS_BYTES = 256;

    int OUTPUT_OFF = Platform.isMac() ? 1 : 0;
    int OUTPUT_ON = Platform.isMac() ? 2 : 1;
    short POLL_IN = 1;
    short POLL_OUT = 4;

    int posix_openpt(int flags) throws LastErrorException;

    int grantpt(int master) throws LastErrorException;

    int unlockpt(int master) throws LastErrorException;

    int ptsname_r(int master, byte[] name, NativeLong size) throws LastErrorException;

    int open(String path, int flags) throws LastErrorException;

    int tcgetattr(int terminal, byte[] termios) throws LastErrorException;

    void cfmakeraw(byte[] termios);

    int tcsetattr(int terminal, int when, byte[] termios) throws LastErrorException;

    int tcflow(int terminal, int action) throws LastErrorException;

    int poll(byte[] descriptors, NativeLong count, int millis) throws LastErrorException;

    NativeLong read(int file, byte[] buffer, NativeLong size) throws LastErrorException;

    NativeLong write(int file, byte[] buffer, NativeLong size) throws LastErrorException;

    int close(int file) throws LastErrorException;
}
