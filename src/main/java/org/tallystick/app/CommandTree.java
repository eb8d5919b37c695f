package org.tallystick.app;

import java.io.PrintWriter;
import java.util.List;
import org.tallystick.cli.Backstage;
import org.tallystick.cli.Tallystick;
import org.tallystick.cli.collection.CallVerb;
import org.tallystick.cli.collection.CallsVerb;
import org.tallystick.cli.collection.DisputeVerb;
import org.tallystick.cli.collection.PlanVerb;
import org.tallystick.cli.collection.PromiseVerb;
import org.tallystick.cli.collection.RemindVerb;
import org.tallystick.cli.counter.AssessVerb;
import org.tallystick.cli.counter.CollectiveSlipVerb;
import org.tallystick.cli.counter.DevicesVerb;
import org.tallystick.cli.counter.PayoutVerb;
import org.tallystick.cli.counter.ReasonVerb;
import org.tallystick.cli.counter.RepayVerb;
import org.tallystick.cli.counter.ReturnVerb;
import org.tallystick.cli.counter.SellVerb;
import org.tallystick.cli.counter.SignVerb;
import org.tallystick.cli.counter.SlipVerb;
import org.tallystick.cli.customer.CustomerVerbs;
import org.tallystick.cli.customer.GuarantorVerb;
import org.tallystick.cli.customer.StatementVerb;
import org.tallystick.cli.data.BackupVerb;
import org.tallystick.cli.data.ExportVerb;
import org.tallystick.cli.data.ImportVerb;
import org.tallystick.cli.data.RebuildVerb;
import org.tallystick.cli.data.RestoreVerb;
import org.tallystick.cli.data.VerifyVerb;
import org.tallystick.cli.module.DemoVerb;
import org.tallystick.cli.module.HelpVerb;
import org.tallystick.cli.module.InitVerb;
import org.tallystick.cli.module.OpenVerb;
import org.tallystick.cli.module.RunVerb;
import org.tallystick.cli.module.ShellFilesVerb;
import org.tallystick.cli.module.SimulateVerb;
import org.tallystick.cli.module.VersionVerb;
import org.tallystick.cli.owner.CloseVerb;
import org.tallystick.cli.owner.DayVerb;
import org.tallystick.cli.owner.OwnerVerb;
import org.tallystick.cli.owner.SummaryVerb;
import picocli.CommandLine;

/** The command line with all its verbs. */
public final class CommandTree {
    private static final List<Class<?>> VERBS = List.of(
            InitVerb.class,
            RunVerb.class,
            OpenVerb.class,
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
            ReasonVerb.TakeBack.class,
            ReasonVerb.Correct.class,
            ReasonVerb.WriteOff.class,
            PayoutVerb.class,
            DisputeVerb.class,
            PromiseVerb.class,
            PlanVerb.class,
            CollectiveSlipVerb.class,
            RemindVerb.class,
            CallsVerb.class,
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
            ExportVerb.class,
            VersionVerb.class,
            HelpVerb.class,
            ShellFilesVerb.class);

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
