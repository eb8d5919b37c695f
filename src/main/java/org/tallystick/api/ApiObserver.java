package org.tallystick.api;

/** Stands where every answer leaves the API, whichever way its request came, and sees the two of them. */
@FunctionalInterface
public interface ApiObserver {
    /** Nobody looks. */
    ApiObserver NONE = (call, answer) -> answer;

    /** Gives back what goes out: the answer, or the same one seen again while its body is written. */
    ApiResponse seen(ApiRequest call, ApiResponse answer);
}
