package iomtriage.spring;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.HostIdentity;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.review.DecisionListener;
import iomtriage.launcher.Iomtriage;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Hands over what the host implements, once all its beans are there. */
final class HostBeans implements SmartInitializingSingleton {

    private final Iomtriage iomtriage;
    private final ListableBeanFactory beans;

    HostBeans(Iomtriage iomtriage, ListableBeanFactory beans) {
        this.iomtriage = iomtriage;
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        // Rules and records first: the first list is made of the caseload as soon as there is one.
        offer(CaseAccess.class);
        offer(CaseDirectory.class);
        offer(HostIdentity.class);
        offer(PasswordCheck.class);
        offer(DecisionListener.class);
        offer(CaseSource.class);
    }

    private <T> void offer(Class<T> type) {
        beans.getBeanProvider(type).orderedStream().forEach(bean -> iomtriage.offer(type, bean));
    }
}
