package org.tallystick.http;

import org.tallystick.api.ApiResponse;

/** Answers whatever comes to the port and is no call of the API. */
@FunctionalInterface
public interface Pages {
    ApiResponse answer(PageRequest request);
}
