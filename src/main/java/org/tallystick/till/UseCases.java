package org.tallystick.till;

import org.tallystick.account.EndAccount;
import org.tallystick.account.ManageCustomer;
import org.tallystick.account.MergeAccounts;
import org.tallystick.account.RecordOpeningBalance;
import org.tallystick.collection.AgreePlan;
import org.tallystick.collection.DisputeSlip;
import org.tallystick.collection.MakePromise;
import org.tallystick.collection.RecordCall;
import org.tallystick.collection.RecordReminder;
import org.tallystick.collection.WriteOff;
import org.tallystick.day.CloseShift;
import org.tallystick.day.ConfirmDay;
import org.tallystick.repayment.PayOutCredit;
import org.tallystick.repayment.TakeRepayment;
import org.tallystick.sale.CorrectPrice;
import org.tallystick.sale.IssueCodes;
import org.tallystick.sale.ReturnGoods;
import org.tallystick.sale.SellOnCredit;
import org.tallystick.sale.VoidSale;
import org.tallystick.signing.CollectSales;
import org.tallystick.signing.ConfirmSignature;
import org.tallystick.signing.ReprintSlip;
import org.tallystick.signing.ResolveSlip;

/** All that this shop can do, built once by its rules. They hold no state: any thread may use them. */
public record UseCases(
        SellOnCredit sellOnCredit,
        VoidSale voidSale,
        ReturnGoods returnGoods,
        CorrectPrice correctPrice,
        IssueCodes issueCodes,
        TakeRepayment takeRepayment,
        PayOutCredit payOutCredit,
        ManageCustomer manageCustomer,
        MergeAccounts mergeAccounts,
        EndAccount endAccount,
        RecordOpeningBalance recordOpeningBalance,
        CollectSales collectSales,
        ConfirmSignature confirmSignature,
        ReprintSlip reprintSlip,
        ResolveSlip resolveSlip,
        MakePromise makePromise,
        AgreePlan agreePlan,
        RecordReminder recordReminder,
        RecordCall recordCall,
        DisputeSlip disputeSlip,
        WriteOff writeOff,
        CloseShift closeShift,
        ConfirmDay confirmDay) {

    public static UseCases of(ShopRules rules) {
        return new UseCases(
                new SellOnCredit(
                        rules.shop(), rules.policy(), rules.copies(), rules.useOverpayment(), rules.ownSlipFrom()),
                new VoidSale(rules.shop(), rules.copies()),
                new ReturnGoods(rules.shop(), rules.copies()),
                new CorrectPrice(rules.shop(), rules.copies()),
                new IssueCodes(),
                new TakeRepayment(rules.shop(), rules.copies()),
                new PayOutCredit(rules.shop(), rules.copies()),
                new ManageCustomer(rules.shop()),
                new MergeAccounts(),
                new EndAccount(),
                new RecordOpeningBalance(rules.shop()),
                new CollectSales(rules.shop(), rules.copies()),
                new ConfirmSignature(),
                new ReprintSlip(),
                new ResolveSlip(rules.hostPrints()),
                new MakePromise(rules.shop()),
                new AgreePlan(rules.shop(), rules.copies()),
                new RecordReminder(),
                new RecordCall(),
                new DisputeSlip(),
                new WriteOff(),
                new CloseShift(),
                new ConfirmDay());
    }
}
