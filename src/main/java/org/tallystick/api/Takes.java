package org.tallystick.api;

import java.util.List;

/** What kind of body a call takes. */
public enum Takes {
    NOTHING(List.of(), 0, "no body"),
    JSON(List.of(ApiResponse.JSON), 64 * 1024, "a body of at most 64 KiB"),
    /** One comes in at a time: what it needs of the memory is bounded, but not small. */
    FILE(List.of(ApiResponse.JSON, "text/csv"), 4 * 1024 * 1024, "a file of at most 4 MiB; split it");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> mediaTypes;

    private final int mostBytes;
    private final String size;

    Takes(List<String> mediaTypes, int mostBytes, String size) {
        this.mediaTypes = mediaTypes;
        this.mostBytes = mostBytes;
        this.size = size;
    }

    /** Without parameters. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    public int mostBytes() {
        return mostBytes;
    }

    /** In words, as in "takes a body of at most 64 KiB". */
    public String size() {
        return size;
    }
}
