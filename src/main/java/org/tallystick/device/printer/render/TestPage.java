package org.tallystick.device.printer.render;

import java.util.List;
import java.util.Locale;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;

/** A page that shows whether profile and printer fit together: all that the profile says, to compare with the paper. */
public final class TestPage {
    private TestPage() {}

    public static Slip slip(PrinterProfile profile) {
        String ruler = "1234567890".repeat(8).substring(0, profile.columns());
        return new Slip(
                "en",
                List.of(
                        new SlipElement.Title("TEST PAGE"),
                        new SlipElement.CopyMark(),
                        new SlipElement.Centred(profile.model()),
                        new SlipElement.Rule(),
                        new SlipElement.Row("Profile", profile.name(), false),
                        new SlipElement.Row("Columns", Integer.toString(profile.columns()), true),
                        new SlipElement.Row("Cutter", word(profile.paper().cutter()), false),
                        new SlipElement.Row("QR code", word(profile.qr()), false),
                        new SlipElement.Paragraph("The next line fills the paper from edge to edge, and is one line:"),
                        new SlipElement.Paragraph(ruler),
                        new SlipElement.Specimens(),
                        new SlipElement.WriteHere("Signature"),
                        new SlipElement.Qr("TALLYSTICK TEST"),
                        new SlipElement.Row("Proof", proof(profile.proof()), true),
                        new SlipElement.Cut()));
    }

    private static String word(Enum<?> ability) {
        return ability.name().toLowerCase(Locale.ROOT);
    }

    /** With its strength, as the outcome of each slip states it. */
    private static String proof(PrinterProfile.ProofBy proof) {
        return proof.strength() + ": "
                + switch (proof) {
                    case PROCESS_ID, DOCUMENT_NUMBER -> "each slip by its number";
                    case ETB_COUNTER -> "each slip is counted";
                    case STATUS -> "by printer status";
                    case REAL_TIME -> "only that the printer is well";
                    case NONE -> "none";
                };
    }
}
