package org.federation.bench.report;

/**
 * How much there is to report on.
 *
 * @param share of the full size: 1 is 1,000,000 workers who belong to 2.8 million units
 */
record Size(double share) {

    static final int PROVINCES = 31;
    static final int CITIES = 12;
    static final int DISTRICTS = 10;
    static final int ENTERPRISES = 15;
    static final int DAYS = 90;
    static final int LECTURES = 200;

    int teams() {
        return Math.max(1, (int) (49 * share));
    }

    int workers() {
        return (int) (1_000_000 * share);
    }

    /** Nine in four of the workers come in 90 days, four in five of these come back. */
    int visitsPerDay() {
        return (int) (25_000 * share);
    }

    int playsPerDay() {
        return (int) (20_000 * share);
    }

    /** The unit of a worker: neighbours belong to units far apart. */
    String unitOf(int worker) {
        long enterprises = (long) PROVINCES * CITIES * DISTRICTS * ENTERPRISES;
        long number = worker * 1_000_003L % (enterprises * teams());
        long team = number % teams();
        long enterprise = number / teams();
        return enterprise(enterprise) + ".t" + team;
    }

    static String enterprise(long number) {
        long district = number / ENTERPRISES;
        long city = district / DISTRICTS;
        long province = city / CITIES;
        return "cn.p%d.c%d.d%d.e%d".formatted(province, city % CITIES, district % DISTRICTS, number % ENTERPRISES);
    }
}
