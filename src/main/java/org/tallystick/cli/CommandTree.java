package org.tallystick.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;

/** The command line with all its verbs. */
public final class CommandTree {
    private static final List<Class<?>> VERBS = List.of(
            InitVerb.class,
            RunVerb.class,
            DemoVerb.class,
            SimulateVerb.class,
            DevicesVerb.class,
            OwnerVerb.class,
            CustomerVerbs.class,
            AssessVerb.class,
            SellVerb.class,
            SignVerb.class,
            SlipVerb.class,
            RepayVerb.class,
            ReturnVerb.class,
            VoidVerb.class,
            CorrectVerb.class,
            WriteOffVerb.class,
            PayoutVerb.class,
            DisputeVerb.class,
            PromiseVerb.class,
            PlanVerb.class,
            CollectiveSlipVerb.class,
            RemindVerb.class,
            CallVerb.class,
            GuarantorVerb.class,
            SummaryVerb.class,
            CloseVerb.class,
            DayVerb.class,
            StatementVerb.class,
            VerifyVerb.class,
            RebuildVerb.class,
            BackupVerb.class,
            RestoreVerb.class,
            ImportVerb.class,
            ExportVerb.class);

    private CommandTree() {}

    /** The commands and their options, of which nothing is carried out. */
    static CommandLine tree(Backstage backstage) {
        return Tallystick.tree(backstage, VERBS);
    }

    /** Carries out one command line; the result is the process's exit code. */
    public static int execute(Backstage backstage, PrintWriter out, PrintWriter errors, String... arguments) {
        return Tallystick.execute(backstage, VERBS, out, errors, arguments);
    }
}
