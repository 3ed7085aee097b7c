using Federation.Shared.Values;

namespace Federation.Shared.Seed;

/// <summary>Names and euro prices of options: English, German, French.</summary>
internal static class OptionNames
{
    public static IReadOnlyList<(LocalizedText Name, string Hex)> Colours { get; } =
    [
        Colour("Polar white|Polarweiß|Blanc polaire", "#f4f5f2"), Colour("Slate grey|Schiefergrau|Gris ardoise", "#5b6066"),
        Colour("Raven black|Rabenschwarz|Noir corbeau", "#111214"), Colour("Moon silver|Mondsilber|Argent lunaire", "#c3c7ca"),
        Colour("Fjord blue|Fjordblau|Bleu fjord", "#1f3f66"), Colour("Cherry red|Kirschrot|Rouge cerise", "#8e1624"),
        Colour("Moss green|Moosgrün|Vert mousse", "#3c4a34"), Colour("Dune sand|Dünensand|Sable des dunes", "#b9a583"),
        Colour("Copper|Kupfer|Cuivre", "#8a5232"), Colour("Lagoon teal|Lagunengrün|Bleu lagon", "#1d6b6b"),
        Colour("Plum|Pflaume|Prune", "#4a2740"), Colour("Amber|Bernstein|Ambre", "#b5792a"),
    ];

    public static IReadOnlyList<(LocalizedText Name, int Price)> Finishes { get; } =
    [
        Priced("solid|uni|opaque", 0), Priced("metallic|metallic|métallisé", 690), Priced("pearl|Perleffekt|nacré", 1_090), Priced("crystal|Kristall|cristal", 1_690), Priced("matt|matt|mat", 2_290),
    ];

    public static IReadOnlyList<string> WheelDesigns { get; } = ["Aero", "Arc", "Delta", "Facet", "Halo", "Prism", "Rotor", "Vector"];

    public static IReadOnlyList<(LocalizedText Name, int Price)> Materials { get; } =
    [
        Priced("Woven fabric|Webstoff|Tissu", 0), Priced("Recycled knit|Recycling-Strick|Maille recyclée", 390), Priced("Microfibre|Mikrofaser|Microfibre", 950), Priced("Leather|Leder|Cuir", 1_890),
    ];

    public static IReadOnlyList<(LocalizedText Name, int Price)> Surfaces { get; } =
    [
        Priced("Grain|Narbung|Grainé", 0), Priced("Aluminium|Aluminium|Aluminium", 250), Priced("Ash wood|Esche|Frêne", 420), Priced("Walnut|Nussbaum|Noyer", 520), Priced("Carbon|Carbon|Carbone", 890), Priced("Stone|Schiefer|Pierre", 690),
    ];

    public static IReadOnlyList<LocalizedText> Tones { get; } =
        [OptionPools.Text("light|hell|clair"), OptionPools.Text("dark|dunkel|foncé"), OptionPools.Text("silk|seidenmatt|satiné"), OptionPools.Text("gloss|glänzend|brillant")];

    public static IReadOnlyList<(string Names, int Price)> Lines { get; } =
    [
        ("Essential line|Linie Essential|Ligne Essential", 0), ("Urban line|Linie Urban|Ligne Urban", 450), ("Nordic line|Linie Nordic|Ligne Nordic", 690), ("Coast line|Linie Coast|Ligne Coast", 690),
        ("Atelier line|Linie Atelier|Ligne Atelier", 1_250), ("Trail line|Linie Trail|Ligne Trail", 1_390), ("Track line|Linie Track|Ligne Track", 1_890), ("Night line|Linie Night|Ligne Night", 1_490),
        ("Chrome line|Linie Chrome|Ligne Chrome", 990), ("Heritage line|Linie Heritage|Ligne Heritage", 1_790), ("Pure line|Linie Pure|Ligne Pure", 350), ("Studio line|Linie Studio|Ligne Studio", 2_190),
    ];

    public static IReadOnlyList<(string Names, int Price)> Seats { get; } =
    [
        ("Heated front seats|Sitzheizung vorn|Sièges avant chauffants", 390), ("Heated rear seats|Sitzheizung hinten|Sièges arrière chauffants", 350), ("Ventilated front seats|Sitzbelüftung vorn|Sièges avant ventilés", 690),
        ("Electric driver seat|Elektrischer Fahrersitz|Siège conducteur électrique", 520), ("Electric front seats|Elektrische Vordersitze|Sièges avant électriques", 890), ("Seat memory|Sitzmemory|Mémoire de siège", 290),
        ("Massage seats|Massagesitze|Sièges massants", 1_150), ("Sport seats|Sportsitze|Sièges sport", 780), ("Lumbar support|Lordosenstütze|Réglage lombaire", 240), ("Third seat row|Dritte Sitzreihe|Troisième rangée", 1_290),
        ("Folding rear backrest|Umklappbare Rücksitzlehne|Dossier arrière rabattable", 260), ("Integrated child seats|Integrierte Kindersitze|Sièges enfant intégrés", 420), ("Rear comfort headrests|Komfortkopfstützen hinten|Appuie-têtes arrière confort", 180),
        ("Extended thigh support|Schenkelauflage|Assise réglable", 210), ("Contrast stitching|Kontrastnähte|Surpiqûres contrastées", 230), ("Heated armrests|Beheizte Armlehnen|Accoudoirs chauffants", 320),
    ];

    public static IReadOnlyList<(string Names, int Price)> Comfort { get; } =
    [
        ("Heated steering wheel|Lenkradheizung|Volant chauffant", 220), ("Panoramic roof|Panoramadach|Toit panoramique", 1_390), ("Roof rails|Dachreling|Barres de toit", 380), ("Electric tailgate|Elektrische Heckklappe|Hayon électrique", 590),
        ("Keyless entry|Schlüsselloser Zugang|Accès sans clé", 450), ("Two-zone climate|Zweizonen-Klimaautomatik|Climatisation bizone", 520), ("Four-zone climate|Vierzonen-Klimaautomatik|Climatisation quadrizone", 990), ("Heat pump|Wärmepumpe|Pompe à chaleur", 990),
        ("Parking heater|Standheizung|Chauffage stationnaire", 1_190), ("Privacy glass|Privacyverglasung|Vitres surteintées", 420), ("Acoustic glass|Akustikverglasung|Vitrage acoustique", 390), ("Ambient lighting|Ambientebeleuchtung|Éclairage d'ambiance", 320),
        ("Soft-close doors|Soft-Close-Türen|Portes à fermeture douce", 680), ("Air suspension|Luftfederung|Suspension pneumatique", 1_990), ("Adaptive dampers|Adaptive Dämpfer|Amortissement piloté", 1_150), ("Wireless charging|Kabelloses Laden des Telefons|Recharge sans fil du téléphone", 260),
        ("Air quality filter|Luftgütefilter|Filtre à air", 180), ("Fragrance|Beduftung|Diffuseur de parfum", 190), ("Sun blinds|Sonnenrollos|Stores pare-soleil", 240), ("Boot divider|Laderaumteiler|Séparateur de coffre", 170),
        ("Double boot floor|Doppelter Ladeboden|Double plancher", 210), ("Boot power socket|Steckdose im Laderaum|Prise de coffre", 120), ("Boot net|Gepäckraumnetz|Filet de coffre", 90), ("Cooled glovebox|Gekühltes Handschuhfach|Boîte à gants réfrigérée", 140),
        ("Folding tables|Klapptische|Tablettes", 260), ("Rear air vents|Luftauslässe hinten|Aérateurs arrière", 130), ("Heated windscreen|Frontscheibenheizung|Pare-brise chauffant", 340), ("Heated washer jets|Beheizte Waschdüsen|Gicleurs chauffants", 90),
        ("Electric steering column|Elektrische Lenksäule|Colonne de direction électrique", 380), ("Frameless mirror|Rahmenloser Innenspiegel|Rétroviseur sans cadre", 150), ("Digital mirror|Digitaler Innenspiegel|Rétroviseur numérique", 480), ("Garage opener|Garagentoröffner|Télécommande de garage", 210),
        ("Door projector lights|Türprojektoren|Projecteurs de seuil", 130), ("Aluminium pedals|Aluminiumpedale|Pédalier aluminium", 160), ("Heated door panels|Beheizte Türverkleidungen|Panneaux de porte chauffants", 290), ("Smart glass roof|Schaltbares Glasdach|Toit vitré opacifiant", 1_790),
        ("Rear-axle steering|Hinterachslenkung|Essieu arrière directeur", 1_290), ("Rain-sensing wipers|Regensensor|Essuie-glaces automatiques", 120), ("Flat steering wheel|Abgeflachtes Lenkrad|Volant à méplat", 180), ("Load rails|Ladeschienen|Rails de chargement", 220),
    ];

    public static IReadOnlyList<(string Names, int Price)> Lights { get; } =
    [
        ("LED headlights|LED-Scheinwerfer|Phares LED", 0), ("LED headlights with cornering light|LED mit Abbiegelicht|Phares LED avec éclairage de virage", 390), ("Adaptive LED headlights|Adaptive LED-Scheinwerfer|Phares LED adaptatifs", 850), ("Matrix LED headlights|Matrix-LED-Scheinwerfer|Phares matriciels LED", 1_390),
        ("Pixel headlights|Pixel-Scheinwerfer|Phares à pixels", 1_790), ("Laser high beam|Laser-Fernlicht|Feux de route laser", 2_390), ("LED with light bar|LED mit Lichtleiste|LED avec bandeau lumineux", 690), ("Matrix LED with light signature|Matrix-LED mit Lichtsignatur|Matrice LED avec signature", 1_590),
        ("LED fog lights|LED-Nebelscheinwerfer|Antibrouillards LED", 320), ("Welcome light|Begrüßungslicht|Éclairage d'accueil", 450),
    ];

    public static IReadOnlyList<(string Names, int Price)> Assistance { get; } =
    [
        ("Adaptive cruise control|Abstandstempomat|Régulateur adaptatif", 590), ("Lane keeping|Spurhalteassistent|Maintien de voie", 320), ("Lane change assistant|Spurwechselassistent|Assistant de changement de voie", 420), ("Blind-spot warning|Totwinkelwarner|Alerte d'angle mort", 380),
        ("Rear cross-traffic alert|Querverkehrswarner hinten|Alerte de trafic arrière", 290), ("Front cross-traffic alert|Querverkehrswarner vorn|Alerte de trafic avant", 340), ("Parking sensors front|Einparkhilfe vorn|Radars avant", 290), ("Parking sensors rear|Einparkhilfe hinten|Radars arrière", 250),
        ("Rear-view camera|Rückfahrkamera|Caméra de recul", 390), ("Surround camera|Umgebungskamera|Caméra panoramique", 790), ("Automatic parking|Automatisches Einparken|Stationnement automatique", 690), ("Remote parking|Ferngesteuertes Einparken|Stationnement à distance", 890),
        ("Trained parking|Trainiertes Parken|Stationnement appris", 590), ("Traffic sign recognition|Verkehrszeichenerkennung|Lecture des panneaux", 220), ("Intelligent speed limiter|Intelligenter Begrenzer|Limiteur intelligent", 190), ("Head-up display|Head-up-Display|Affichage tête haute", 890),
        ("Augmented head-up display|Augmented-Reality-Head-up|Affichage tête haute augmenté", 1_390), ("Night vision|Nachtsicht|Vision nocturne", 1_690), ("Driver attention camera|Aufmerksamkeitskamera|Caméra d'attention", 240), ("Emergency steering|Notlenkassistent|Direction d'urgence", 360),
        ("Junction assistant|Kreuzungsassistent|Assistant d'intersection", 340), ("Exit warning|Ausstiegswarner|Alerte d'ouverture de porte", 180), ("Traffic jam assistant|Stauassistent|Assistant d'embouteillage", 560), ("Motorway assistant|Autobahnassistent|Assistant d'autoroute", 1_190),
        ("Hands-free motorway|Freihändige Autobahnfahrt|Conduite mains libres", 1_990), ("Trailer assistant|Anhängerassistent|Assistant de remorque", 450), ("Hill descent control|Bergabfahrhilfe|Contrôle de descente", 210), ("Tyre pressure display|Reifendruckanzeige|Pression des pneus", 150),
        ("Pre-crash seats|Präventiver Insassenschutz|Protection préventive", 390), ("Dash camera|Dashcam|Caméra embarquée", 320),
    ];

    public static IReadOnlyList<(string Names, int Price)> Audio { get; } =
    [
        ("Eight-speaker sound|Acht Lautsprecher|Huit haut-parleurs", 190), ("Ten-speaker sound|Zehn Lautsprecher|Dix haut-parleurs", 290), ("Twelve-speaker surround|Surround mit 12 Lautsprechern|Surround 12 haut-parleurs", 590), ("Concert sound|Konzertklang|Son concert", 890),
        ("Concert sound with headrest speakers|Konzertklang mit Kopfstützenlautsprechern|Son concert avec appuie-têtes", 1_390), ("Studio sound|Studioklang|Son studio", 1_790), ("Spatial sound|Raumklang|Son spatial", 2_190), ("Subwoofer|Subwoofer|Caisson de basses", 350),
        ("Voice amplification|Stimmverstärkung|Amplification vocale", 240), ("Rear entertainment|Fond-Entertainment|Divertissement arrière", 1_490),
    ];

    public static IReadOnlyList<(string Names, int Price)> Charging { get; } =
    [
        ("11 kW on-board charger|11-kW-Bordlader|Chargeur embarqué 11 kW", 390), ("22 kW on-board charger|22-kW-Bordlader|Chargeur embarqué 22 kW", 1_190), ("Type 2 cable|Typ-2-Kabel|Câble type 2", 220), ("Socket cable|Haushaltskabel|Câble domestique", 290),
        ("Universal charging cable|Universalladekabel|Câble universel", 590), ("Charge port right|Ladeanschluss rechts|Prise à droite", 180), ("Electric charge flap|Elektrische Ladeklappe|Trappe électrique", 140), ("Vehicle to load|Vehicle-to-Load|Alimentation externe", 420),
        ("Vehicle to home|Vehicle-to-Home|Alimentation de la maison", 890), ("Plug and charge|Plug and Charge|Recharge automatique", 150), ("Battery preconditioning|Batterie-Vorkonditionierung|Préconditionnement", 260), ("Illuminated charge port|Beleuchteter Ladeanschluss|Prise éclairée", 90),
    ];

    public static IReadOnlyList<(string Names, int Price)> Towing { get; } =
    [
        ("Fixed tow bar|Starre Anhängerkupplung|Attelage fixe", 650), ("Detachable tow bar|Abnehmbare Anhängerkupplung|Attelage amovible", 790), ("Electric tow bar|Elektrische Anhängerkupplung|Attelage électrique", 1_050),
        ("Tow bar preparation|Vorbereitung Anhängerkupplung|Prédisposition attelage", 190), ("Bicycle carrier mount|Fahrradträgeraufnahme|Support de porte-vélos", 320), ("Heavy tow package|Schwerlastkupplung|Attelage renforcé", 1_390),
    ];

    public static IReadOnlyList<(string Names, int Price)> Software { get; } =
    [
        ("Online navigation|Online-Navigation|Navigation connectée", 490), ("Offline maps|Offline-Karten|Cartes hors ligne", 150), ("Voice assistant|Sprachassistent|Assistant vocal", 190), ("Driver profiles|Fahrerprofile|Profils conducteur", 90),
        ("Light animations|Lichtanimationen|Animations lumineuses", 160), ("Track recorder|Streckenaufzeichnung|Enregistreur de piste", 240), ("Power boost|Leistungsschub|Surcroît de puissance", 990), ("Dynamic sound|Fahrsound|Son dynamique", 180),
        ("Wi-Fi hotspot|WLAN-Hotspot|Point d'accès Wi-Fi", 120), ("Video streaming|Videostreaming|Vidéo en continu", 210), ("Sentry mode|Wächtermodus|Mode sentinelle", 230), ("Digital key|Digitaler Schlüssel|Clé numérique", 170),
    ];

    private static (LocalizedText Name, string Hex) Colour(string names, string hex) => (OptionPools.Text(names), hex);

    private static (LocalizedText Name, int Price) Priced(string names, int price) => (OptionPools.Text(names), price);
}
